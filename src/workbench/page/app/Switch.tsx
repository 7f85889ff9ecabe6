import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useTexts } from './speech';
import { useDesk, useDeskState } from './use-desk';
import { NARROW } from './widths';

const useStyles = makeStyles({
  bar: {
    display: 'none',
    justifyContent: 'center',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [`@media ${NARROW}`]: { display: 'flex' },
  },
});

/** Where there is room for one alone: the workbook or the task pane. */
export function Switch() {
  const t = useTexts();
  const desk = useDesk();
  const styles = useStyles();
  const { isPaneShown, manifest } = useDeskState();
  return (
    <TabList
      className={styles.bar}
      size="small"
      aria-label={t('workbench.switch')}
      selectedValue={isPaneShown ? 'pane' : 'workbook'}
      onTabSelect={(_, { value }) => desk.showPane(value === 'pane')}
    >
      <Tab value="workbook">{t('workbench.switchWorkbook')}</Tab>
      <Tab value="pane">{manifest.name}</Tab>
    </TabList>
  );
}
