import { Button, Caption1, Card, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Texts } from '../../../texts';
import type { BookState } from '../../actions';
import { useTexts } from '../../language';
import { ALL_KINDS } from '../../model/session';
import { Group } from '../../parts/Group';
import { usePaneState, useSession } from '../../useSession';
import { MadeNotice } from './MadeNotice';
import { Progress } from './Progress';
import { peopleOf, WhoField, type Who } from './WhoField';

type Book = Extract<BookState, { kind: 'ready' }>;

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  // Beside the main button, in the narrowest pane too.
  more: { minWidth: 'auto', paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  options: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  kinds: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', alignItems: 'start' },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Makes the period's sheets: all of everyone, unless the user says otherwise. */
export function MakeSheets({ period, book }: { period: string; book: Book }) {
  const t = useTexts();
  const styles = useStyles();
  const session = useSession();
  const { work } = usePaneState();
  const [isOpen, setOpen] = useState(false);
  const [who, setWho] = useState<Who>({ kind: 'everyone', window: '', people: [] });
  const [kinds, setKinds] = useState<readonly (typeof ALL_KINDS)[number][]>(ALL_KINDS);
  const people = peopleOf(who, book.people);
  const isNothing = kinds.length === 0 || people?.length === 0;

  return (
    <Card className={styles.card} appearance="filled-alternative" aria-label={t('score.sheets')}>
      <div className={styles.row}>
        <Button
          appearance="primary"
          icon={<DocumentTableRegular />}
          disabledFocusable={work.kind === 'running' || isNothing}
          onClick={() => void session.make({ period, kinds, people })}
        >
          {t('score.make')}
        </Button>
        <Button
          className={styles.more}
          appearance="subtle"
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('score.options')}
        </Button>
      </div>
      <Caption1 className={styles.hint}>{summaryOf(kinds.length, people?.length, t)}</Caption1>
      {isOpen ? (
        <div className={styles.options}>
          <WhoField who={who} book={book} onChange={setWho} />
          <Group label={t('score.kinds')}>
            <div className={styles.kinds}>
              {ALL_KINDS.map((kind) => (
                <Checkbox
                  key={kind}
                  label={t(`score.kind.${kind}`)}
                  checked={kinds.includes(kind)}
                  onChange={(_, { checked }) =>
                    setKinds(ALL_KINDS.filter((one) => (one === kind ? checked : kinds.includes(one))))
                  }
                />
              ))}
            </div>
          </Group>
          <Caption1 className={styles.hint}>{t('score.replaces')}</Caption1>
        </div>
      ) : null}
      {work.kind === 'running' ? <Progress work={work} /> : <MadeNotice work={work} />}
    </Card>
  );
}

/** What a press would make; or, while it could make nothing, what to choose first. */
function summaryOf(kinds: number, people: number | undefined, t: Texts): string {
  if (kinds === 0) return t('score.chooseKinds');
  if (people === 0) return t('score.choosePeople');
  const who = people === undefined ? t('score.allPeople') : t('score.people', { count: people });
  return t('score.summary', { who, kinds: t('score.kindCount', { count: kinds }) });
}
