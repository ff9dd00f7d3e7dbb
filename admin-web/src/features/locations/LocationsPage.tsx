import { ActionIcon, Button, Stack, VisuallyHidden } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Column, DataTable, EmptyState, PanelsSkeleton, QueryView } from '@monban/ui';
import { IconBuildingStore, IconPencil, IconPlus } from '@monban/ui/icons';
import { useState } from 'react';
import { Inset, SectionHead, Sheet } from '../../layout/Sheet.tsx';
import { CreateLocationDialog } from './CreateLocationDialog.tsx';
import { DevicesTable } from './DevicesTable.tsx';
import { EditDeviceDialog } from './EditDeviceDialog.tsx';
import { EditLocationDialog } from './EditLocationDialog.tsx';
import { type LocationsAndDevicesQuery, useLocationsAndDevicesQuery } from './locations.gen.ts';
import { RegisterDeviceDialog } from './RegisterDeviceDialog.tsx';

type Location = LocationsAndDevicesQuery['locations'][number];
type Device = LocationsAndDevicesQuery['devices'][number];

/** Locations with their doors and devices. */
export function LocationsPage() {
  const { t } = useLingui();
  const query = useLocationsAndDevicesQuery({ fetchPolicy: 'cache-and-network' });
  const [dialog, setDialog] = useState<'location' | 'device' | null>(null);
  const [location, editLocation] = useState<Location | null>(null);
  const [device, editDevice] = useState<Device | null>(null);
  const done = (): void => void query.refetch();
  return (
    <Sheet title={t`店舗とデバイス`}>
      <QueryView
        query={query}
        skeleton={
          <Inset>
            <PanelsSkeleton heights={[120, 160]} />
          </Inset>
        }
      >
        {({ locations, devices }) => (
          <Stack gap="xl">
            <section>
              <Inset>
                <SectionHead title={<Trans>店舗</Trans>}>
                  <Button
                    variant={locations.length === 0 ? 'filled' : 'default'}
                    leftSection={<IconPlus size={16} />}
                    onClick={() => setDialog('location')}
                  >
                    <Trans>店舗を追加</Trans>
                  </Button>
                </SectionHead>
              </Inset>
              <Locations locations={locations} devices={devices} onEdit={editLocation} />
            </section>
            <section>
              <Inset>
                <SectionHead title={<Trans>デバイス</Trans>}>
                  <Button
                    variant="default"
                    leftSection={<IconPlus size={16} />}
                    disabled={locations.length === 0}
                    onClick={() => setDialog('device')}
                  >
                    <Trans>デバイスを登録</Trans>
                  </Button>
                </SectionHead>
              </Inset>
              <DevicesTable devices={devices} onEdit={editDevice} />
            </section>
            {dialog === 'location' && <CreateLocationDialog onClose={() => setDialog(null)} onCreated={done} />}
            {dialog === 'device' && <RegisterDeviceDialog locations={locations} onClose={() => setDialog(null)} onRegistered={done} />}
            {location && <EditLocationDialog location={location} onClose={() => editLocation(null)} onSaved={done} />}
            {device && <EditDeviceDialog device={device} onClose={() => editDevice(null)} onSaved={done} />}
          </Stack>
        )}
      </QueryView>
    </Sheet>
  );
}

function Edit({ name, onEdit }: { readonly name: string; readonly onEdit: () => void }) {
  const { t } = useLingui();
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={t`「${name}」を編集`} title={t`「${name}」を編集`} onClick={onEdit}>
      <IconPencil size={18} />
    </ActionIcon>
  );
}

interface LocationsProps {
  readonly locations: readonly Location[];
  readonly devices: readonly Device[];
  readonly onEdit: (location: Location) => void;
}

function Locations({ locations, devices, onEdit }: LocationsProps) {
  const { t } = useLingui();
  const columns: Column<Location>[] = [
    { key: 'name', header: <Trans>店舗名</Trans>, width: '40%', cell: ({ name }) => <strong style={{ fontWeight: 600 }}>{name}</strong> },
    { key: 'zone', header: <Trans>タイムゾーン</Trans>, width: '22%', secondary: true, cell: ({ timeZone }) => timeZone },
    {
      key: 'devices',
      header: <Trans>デバイス</Trans>,
      cell: ({ id }) => <Trans>{devices.filter(({ location }) => location.id === id).length}台</Trans>,
    },
    {
      key: 'antiPassback',
      header: <Trans>二重入館の防止</Trans>,
      secondary: true,
      cell: ({ antiPassback }) => (antiPassback ? <Trans>オン</Trans> : <Trans>オフ</Trans>),
    },
    {
      key: 'edit',
      header: <VisuallyHidden>{t`操作`}</VisuallyHidden>,
      width: '56px',
      align: 'end',
      cell: (row) => <Edit name={row.name} onEdit={() => onEdit(row)} />,
    },
  ];
  if (locations.length === 0) {
    return (
      <EmptyState icon={<IconBuildingStore size={32} />} title={<Trans>まだ店舗がありません</Trans>}>
        <Trans>店舗を追加すると、入口にデバイスを置けます。</Trans>
      </EmptyState>
    );
  }
  return <DataTable label={t`店舗`} columns={columns} rows={locations} rowKey={({ id }) => id} />;
}
