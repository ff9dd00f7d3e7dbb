import classes from './Avatar.module.css';
import { initial } from './initial.ts';

interface Props {
  readonly name: string;
  /** Whether the person is a seat member: adds the blue edge (`T-33`), which never appears without the word サブユーザー near it. */
  readonly seat?: boolean;
  readonly size?: number;
  /** People are round; companies and holders of a contract are square. */
  readonly square?: boolean;
}

/** First character of a name in a circle. */
export function Avatar({ name, seat = false, size = 30, square = false }: Props) {
  return (
    <span
      className={classes.avatar}
      data-seat={seat || undefined}
      data-square={square || undefined}
      style={{ width: size, height: size, fontSize: size * 0.42 }}
      aria-hidden
    >
      {initial(name)}
    </span>
  );
}
