import { Button, Caption1, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TableRole } from '../../../scoring';
import type { TableOffer } from '../../actions';
import { useLanguage, useTexts } from '../../language';
import { Select } from '../../parts/Select';
import { useTask } from '../../parts/useTask';
import { useSession } from '../../useSession';

/** A plain range's header is looked for in so many first rows of its sheet. */
const HEADER_ROWS = 20;

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(135px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  connect: { alignSelf: 'flex-start' },
});

interface ColumnMappingProps {
  readonly role: TableRole;
  readonly offer: TableOffer;
  readonly onConnected: () => void;
}

/** Which column is which: matched as far as headers tell, the rest by hand; kept in the workbook. */
export function ColumnMapping({ role, offer, onConnected }: ColumnMappingProps) {
  const t = useTexts();
  const language = useLanguage();
  const styles = useStyles();
  const { actions } = useSession();
  const { run, busy, failure } = useTask();
  const { header, table, headerRow, part } = offer;
  // Of equal headers in the row, the other table's count, too.
  const headerName = (index: number): string => actions.prepare.headerName(part?.row ?? header, index);
  const [columns, setColumns] = useState<Readonly<Record<string, number>>>(() => actions.prepare.suggest(role, header));
  const contract = actions.prepare.contract.find((one) => one.role === role)?.columns ?? [];
  const missing = contract.filter(({ field, required }) => required && columns[field] === undefined);
  const isTooLow = table === undefined && headerRow > HEADER_ROWS;

  function choose(field: string, value: string): void {
    const { [field]: _before, ...others } = columns;
    setColumns(value === '' ? others : { ...others, [field]: Number(value) });
  }

  if (isTooLow) return <Caption1 role="alert">{t('prepare.tooLow', { rows: HEADER_ROWS })}</Caption1>;
  return (
    <>
      <Caption1>{t('prepare.mappingText')}</Caption1>
      <div className={styles.fields}>
        {contract.map(({ field, zh, en, required }) => (
          <Field
            key={field}
            label={language === 'zh' ? zh : en}
            required={required}
            validationMessage={required && columns[field] === undefined ? t('prepare.required') : undefined}
          >
            <Select value={String(columns[field] ?? '')} onChange={(_, { value }) => choose(field, value)}>
              <option value="">{t('prepare.noColumn')}</option>
              {header.map((text, index) =>
                text === '' ? null : (
                  <option key={index} value={String(index)}>
                    {headerName(index).replace(/\n(\d+)$/u, ' ($1)')}
                  </option>
                ),
              )}
            </Select>
          </Field>
        ))}
      </div>
      <Button
        className={styles.connect}
        appearance="primary"
        disabledFocusable={busy || missing.length > 0}
        onClick={() =>
          run(async () => {
            const headers = Object.fromEntries(
              Object.entries(columns).map(([field, index]) => [field, headerName(index)]),
            );
            await actions.prepare.connect({ role, table, headers });
            onConnected();
          })
        }
      >
        {t('prepare.connect')}
      </Button>
      {failure}
    </>
  );
}
