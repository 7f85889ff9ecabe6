import { Caption1, makeStyles, tokens, ToolbarButton, Toolbar, Tooltip } from '@fluentui/react-components';
import type { RibbonButton, RibbonGroup } from '../ribbon/read-ribbon';
import { useTexts } from './speech';
import { useDesk, useDeskState } from './use-desk';

const useStyles = makeStyles({
  ribbon: {
    display: 'flex',
    alignItems: 'stretch',
    // Too narrow a window scrolls it, as Excel does.
    overflowX: 'auto',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXXS,
    whiteSpace: 'nowrap',
  },
  label: { color: tokens.colorNeutralForeground3 },
  icon: { width: '24px', height: '24px' },
});

/** The add-in's groups in Excel's ribbon, as its manifest says them. */
export function Ribbon() {
  const t = useTexts();
  const styles = useStyles();
  const { manifest } = useDeskState();
  return (
    <div className={styles.ribbon} role="region" aria-label={t('workbench.ribbon')}>
      {manifest.groups.map((group) => (
        <Group key={group.label} group={group} />
      ))}
    </div>
  );
}

function Group({ group }: { group: RibbonGroup }) {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <Toolbar size="small" aria-label={group.label}>
        {group.buttons.map((button) => (
          <CommandButton key={button.id} button={button} />
        ))}
      </Toolbar>
      <Caption1 className={styles.label}>{group.label}</Caption1>
    </div>
  );
}

function CommandButton({ button: { id, label, tip, icon, command } }: { button: RibbonButton }) {
  const desk = useDesk();
  const styles = useStyles();
  const { run } = useDeskState();
  const press = (): void => {
    if (command === undefined) desk.showPane(true);
    else void desk.press(command, id);
  };
  return (
    <Tooltip content={tip} relationship="description">
      <ToolbarButton icon={<img className={styles.icon} src={icon} alt="" />} disabled={run === 0} onClick={press}>
        {label}
      </ToolbarButton>
    </Tooltip>
  );
}
