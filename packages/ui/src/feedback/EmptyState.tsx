import type { ReactNode } from 'react';
import { StateCard } from './StateCard.tsx';

interface Props {
  readonly icon: ReactNode;
  /** What would be here. */
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** The one action that fills it. */
  readonly action?: ReactNode;
}

/** A list or page without content yet: what would be here, and one action. */
export function EmptyState(props: Props) {
  return <StateCard {...props} />;
}
