import { Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@monban/ui/icons';
import { useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Called a moment after the last key. */
  readonly onSearch: (value: string) => void;
}

/** Search field of a list; the query is in the address. */
export function ListSearch({ label, value, onSearch }: Props) {
  const [typed, setTyped] = useState(value);
  // The address also changes in other ways: back, a cleared filter.
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  const search = useDebouncedCallback(onSearch, 250);
  return (
    <TextInput
      data-list-search
      type="search"
      variant="filled"
      w={268}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={17} />}
      rightSection={
        <Kbd size="xs" visibleFrom="sm">
          /
        </Kbd>
      }
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value.trim());
      }}
    />
  );
}
