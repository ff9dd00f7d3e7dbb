import { Button, Menu } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconColumns } from '../icons.ts';
import type { ColumnChoice } from './use-columns.ts';

/** Chooses the columns of a list; the first one is always shown. */
export function ColumnMenu<Row>({ choice: { all, chosen, choose } }: { readonly choice: ColumnChoice<Row> }) {
  return (
    <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false} closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns size={16} />} visibleFrom="sm">
          <Trans>列</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.CheckboxGroup value={[...chosen]} onChange={choose}>
          {all.slice(1).map(({ key, header }) => (
            <Menu.CheckboxItem key={key} value={key}>
              {header}
            </Menu.CheckboxItem>
          ))}
        </Menu.CheckboxGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
