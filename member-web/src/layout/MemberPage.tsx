import { useLingui } from '@lingui/react/macro';
import { iconButtonLook, usePageTitle } from '@monban/ui';
import { IconChevronLeft } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useStorefront } from '../app/use-storefront.ts';
import classes from './MemberPage.module.css';

interface Props {
  readonly title: string;
  /** The parent page. */
  readonly back?: '/' | '/contracts' | '/entries' | '/menu';
  /** Hides the title visually where the page itself makes it obvious. */
  readonly titleHidden?: boolean;
  /** States, after the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A member's page: title, way back, panels. */
export function MemberPage({ title, back, titleHidden = false, aside, children }: Props) {
  const { t } = useLingui();
  usePageTitle(title, useStorefront().name);
  return (
    <>
      <header className={titleHidden ? classes.unseen : classes.header} data-titled={!titleHidden || undefined}>
        {back !== undefined && (
          <span className={classes.back}>
            <Link to={back} {...iconButtonLook(t`戻る`)}>
              <IconChevronLeft size={24} aria-hidden />
            </Link>
          </span>
        )}
        <h1 className={classes.title}>{title}</h1>
        {aside}
      </header>
      <div className={classes.panels}>{children}</div>
    </>
  );
}
