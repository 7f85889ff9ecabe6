import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { FilterChoice } from '../../../../stand-in/model/filters/filter-choices';
import { tickOf, type ChoiceNode } from '../../filter/choice-tree';
import { useTexts } from '../speech';

interface ValueLineProps {
  readonly line: ChoiceNode;
  readonly ticked: ReadonlySet<FilterChoice>;
  /** Whether what is in it shows at first. */
  readonly isOpen: boolean;
  tick(choices: readonly FilterChoice[], isTicked: boolean): void;
}

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center' },
  label: { overflowWrap: 'anywhere' },
  leaf: { paddingInlineStart: '24px' },
  children: { margin: 0, paddingInlineStart: '20px', listStyleType: 'none' },
});

/** One value with its box, or a year or month that opens. */
export function ValueLine({ line, ticked, isOpen, tick }: ValueLineProps) {
  const t = useTexts();
  const styles = useStyles();
  const [isOpened, setOpened] = useState<boolean>();
  const open = isOpened ?? isOpen;
  const name = labelOf(line, t);
  const isLeaf = line.children.length === 0;
  return (
    <li>
      <div className={`${styles.line} ${isLeaf && line.isDate ? styles.leaf : ''}`}>
        {isLeaf ? null : (
          <Button
            appearance="transparent"
            size="small"
            icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={open}
            aria-label={t('workbench.filter.within', { name })}
            onClick={() => setOpened(!open)}
          />
        )}
        <Checkbox
          className={styles.label}
          label={name}
          checked={tickOf(line, ticked)}
          onChange={(_, { checked }) => tick(line.choices, checked === true)}
        />
      </div>
      {isLeaf || !open ? null : (
        <ul className={styles.children}>
          {line.children.map((child) => (
            <ValueLine key={child.text} line={child} ticked={ticked} isOpen={isOpen} tick={tick} />
          ))}
        </ul>
      )}
    </li>
  );
}

function labelOf({ text, isDate }: ChoiceNode, t: ReturnType<typeof useTexts>): string {
  if (text === '') return t('workbench.filter.blank');
  if (!isDate) return text;
  const [year = '', month, day] = text.split('-');
  if (day !== undefined) return t('workbench.filter.day', { day: Number(day) });
  return month === undefined
    ? t('workbench.filter.year', { year })
    : t('workbench.filter.month', { month: Number(month) });
}
