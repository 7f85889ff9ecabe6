import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { NameFound } from '../../../scoring';
import { issuePlace } from '../../../texts/issue-message';
import type { Place } from '../../actions';
import { useTexts } from '../../language';
import { Link } from '../../parts/Link';
import { PlainList } from '../../parts/PlainList';
import { PrivateNumbersChoice } from '../../parts/PrivateNumbersChoice';
import { useMore } from '../../parts/useMore';
import { Unsaid } from '../../parts/Unsaid';
import { useTask } from '../../parts/useTask';
import { useSession } from '../../useSession';

/** So many names are shown at first, and so many rows of each. */
const SHOWN = 20;
const PLACES = 5;

const useStyles = makeStyles({
  places: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Names in printed notes that are on no roster: where each stands, and whether it may be printed. */
export function NamesNotice({ names, onGoTo }: { names: readonly NameFound[]; onGoTo: (place: Place) => void }) {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const { run, busy, failure } = useTask();
  const [settled, setSettled] = useState<Readonly<Record<string, 'confirmedNames' | 'hiddenNames'>>>({});
  const { shown, more } = useMore(names.length, SHOWN, 'small');
  const settle = (name: string, list: 'confirmedNames' | 'hiddenNames'): void =>
    run(async () => {
      const kept = await actions.print.read();
      await actions.print.write({ [list]: [...new Set([...kept[list], name])] });
      setSettled((before) => ({ ...before, [name]: list }));
    });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('score.namesTitle')}</MessageBarTitle>
        <div>{t('score.namesText')}</div>
        <Unsaid>
          <PlainList label={t('score.namesTitle')}>
            {names.slice(0, shown).map(({ name, places }) => (
              <li key={name}>
                <strong>{name}</strong>
                <div className={styles.places}>
                  {places.slice(0, PLACES).map((place, index) => (
                    <span key={index}>
                      <Link onClick={() => onGoTo({ sheet: place.sheet, row: place.row })}>
                        {issuePlace(t, { ...place, column: null }) ?? place.sheet}
                      </Link>{' '}
                      {place.excerpt}
                    </span>
                  ))}
                  {places.length > PLACES ? (
                    <Caption1>{t('score.namesMoreRows', { count: places.length - PLACES })}</Caption1>
                  ) : null}
                </div>
                {settled[name] ? (
                  <Caption1 role="status">{t(`score.${settled[name]}`)}</Caption1>
                ) : (
                  <div className={styles.buttons}>
                    <Button size="small" disabledFocusable={busy} onClick={() => settle(name, 'hiddenNames')}>
                      {t('score.hideName', { name })}
                    </Button>
                    <Button size="small" disabledFocusable={busy} onClick={() => settle(name, 'confirmedNames')}>
                      {t('score.confirmName', { name })}
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </PlainList>
          {more}
          {failure}
          <PrivateNumbersChoice />
        </Unsaid>
      </MessageBarBody>
    </MessageBar>
  );
}
