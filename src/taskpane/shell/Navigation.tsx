import {
  Button,
  CounterBadge,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { CheckReport } from '../actions';
import { useTexts } from '../language';
import { DAILY_VIEWS, OTHER_VIEWS, type ViewName } from '../model/session';
import { usePaneState, useSession } from '../useSession';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // Excel draws its own menu over the top right corner.
    padding: `${tokens.spacingVerticalXXS} 34px ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
  },
  tabs: { minWidth: 0 },
  tab: { paddingLeft: tokens.spacingHorizontalSNudge, paddingRight: tokens.spacingHorizontalSNudge },
  // English names are longer than the narrowest pane has room for beside Excel's corner.
  name: { '@media (max-width: 340px)': { ':lang(en)': { fontSize: tokens.fontSizeBase200 } } },
  count: { marginInlineStart: tokens.spacingHorizontalXS },
  more: { minWidth: 'auto', flexShrink: 0 },
});

/** The views of every day as tabs, the others in a menu; on the check's tab how many things want a look. */
export function Navigation({ report }: { report: CheckReport | undefined }) {
  const t = useTexts();
  const styles = useStyles();
  const session = useSession();
  const { view } = usePaneState();
  const count = report ? toLookAt(report) : 0;
  const isOther = (OTHER_VIEWS as readonly string[]).includes(view);
  return (
    <nav className={styles.bar} aria-label={t('pane.navigation')}>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={isOther ? null : view}
        onTabSelect={(_, { value }) => session.show(value as ViewName)}
      >
        {DAILY_VIEWS.map((name) => (
          <Tab key={name} value={name} className={styles.tab} content={{ className: styles.name }} aria-controls="view">
            {t(`pane.view.${name}`)}
            {name === 'check' && count > 0 ? (
              <CounterBadge
                className={styles.count}
                size="small"
                count={count}
                overflowCount={999}
                color={report?.issues.some(({ severity }) => severity === 'error') ? 'danger' : 'informative'}
                aria-label={t('pane.toLookAt', { count })}
              />
            ) : null}
          </Tab>
        ))}
      </TabList>
      <Menu
        checkedValues={{ view: [view] }}
        onCheckedValueChange={(_, { checkedItems }) => session.show(checkedItems[0] as ViewName)}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles.more}
            size="small"
            appearance={isOther ? 'outline' : 'subtle'}
            icon={<MoreHorizontalRegular />}
            aria-label={isOther ? t('pane.moreOf', { view: t(`pane.view.${view}`) }) : t('pane.more')}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {OTHER_VIEWS.map((name) => (
              <MenuItemRadio key={name} name="view" value={name}>
                {t(`pane.view.${name}`)}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </nav>
  );
}

/** Everything that waits for a person: issues, exams that are missing, days far from all others. */
function toLookAt({ issues, pendingExams, farDates }: CheckReport): number {
  return issues.length + pendingExams.length + farDates.length;
}
