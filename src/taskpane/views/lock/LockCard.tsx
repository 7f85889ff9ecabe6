import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular, LockOpenRegular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { BookState, LockState } from '../../actions';
import { usePeriodName, useTexts } from '../../language';
import { Section } from '../../parts/Section';
import { Words } from '../../parts/Words';
import { LockForm } from './LockForm';
import { UnlockedList } from './UnlockedList';
import { UnlockForm } from './UnlockForm';

const useStyles = makeStyles({
  open: { alignSelf: 'flex-start' },
  seal: { overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Book = Extract<BookState, { kind: 'ready' }>;

/** Whether the period is locked, and the way to lock or unlock it; and who unlocked it before. */
export function LockCard({ period, book }: { period: string; book: Book }) {
  const t = useTexts();
  const { locks } = book;
  const locked = locks.locked.find((one) => one.period === period);
  const broken = locks.broken.find((one) => one.period === period || one.period === undefined);
  const state = locked ? 'locked' : broken ? 'broken' : 'open';
  return (
    <Section title={t('lock.title')}>
      {locked ? <Locked lock={locked} /> : null}
      {!locked && broken ? <Broken broken={broken} period={period} /> : null}
      <Step key={period} state={state} period={period} revision={book.revision} broken={broken} />
      <UnlockedList records={locks.unlocked.filter((one) => one.period === period)} />
    </Section>
  );
}

interface StepProps {
  readonly state: 'open' | 'locked' | 'broken';
  readonly period: string;
  readonly revision: number;
  readonly broken: LockState['broken'][number] | undefined;
}

/** The button that begins to lock or unlock, and what it leads to in its place. */
function Step({ state, period, revision, broken }: StepProps) {
  const t = useTexts();
  const styles = useStyles();
  const periodName = usePeriodName();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // What was asked for is done: the question goes, before anyone sees the next one in its place.
  useLayoutEffect(() => setOpen(false), [state]);
  useEffect(() => {
    // Who turns back goes on where they began.
    if (wasOpen.current && !isOpen) {
      opener.current?.focus();
      opener.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  const close = (): void => setOpen(false);
  if (isOpen && state === 'open') return <LockForm period={period} revision={revision} onClose={close} />;
  const unlocked = state === 'locked' ? period : broken?.period;
  if (isOpen) return <UnlockForm period={unlocked} onClose={close} />;
  return (
    <>
      {state === 'open' ? <Caption1 className={styles.hint}>{t('lock.openHint')}</Caption1> : null}
      <Button
        ref={opener}
        className={styles.open}
        icon={state === 'open' ? <LockClosedRegular /> : <LockOpenRegular />}
        onClick={() => setOpen(true)}
      >
        {/* In one box: as boxes of their own its parts would lose the blanks between them. */}
        <span>
          <Words>{state === 'open' ? t('lock.open', { period: periodName(period) }) : t('lock.unlockOpen')}</Words>
        </span>
      </Button>
    </>
  );
}

function Locked({ lock: { by, at, seal } }: { lock: LockState['locked'][number] }) {
  const t = useTexts();
  const styles = useStyles();
  return (
    <div role="status">
      <Text block>
        <Words>{t('lock.locked', { by, at })}</Words>
      </Text>
      <Caption1 className={styles.seal}>{t('lock.seal', { seal })}</Caption1>
    </div>
  );
}

function Broken({ broken, period }: { broken: LockState['broken'][number]; period: string }) {
  const t = useTexts();
  const periodName = usePeriodName();
  const named = { period: periodName(period) };
  const isLater = broken.fault === 'later-version';
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {broken.period === undefined ? t('lock.brokenUnnamed') : t(isLater ? 'lock.brokenLater' : 'lock.broken', named)}
      </MessageBarBody>
    </MessageBar>
  );
}
