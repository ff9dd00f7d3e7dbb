import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical } from '@monban/ui/icons';
import type { ReactNode } from 'react';

/** Actions for one row of a table, behind its three dots. */
export function RowMenu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size={36} aria-label={label}>
          <IconDotsVertical size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

RowMenu.Item = Menu.Item;
