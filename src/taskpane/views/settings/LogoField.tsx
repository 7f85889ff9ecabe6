import { Button, Field, Image, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTexts } from '../../language';
import { useAnswer, valueOf } from '../../parts/useAnswer';
import { useTask } from '../../parts/useTask';
import { useSession } from '../../useSession';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  picture: { maxHeight: '64px', maxWidth: '160px', objectFit: 'contain', alignSelf: 'flex-start' },
});

/** The unit's logo: seen, chosen from a file, taken away. */
export function LogoField() {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const { run, busy, failure } = useTask();
  const picker = useRef<HTMLInputElement>(null);
  const [reads, setReads] = useState(0);
  const logo = valueOf(useAnswer(() => actions.print.readLogo(), [actions, reads]));
  const takeAway = (): void => run(() => actions.print.writeLogo(undefined).then(() => setReads(reads + 1)));
  const keepFile = (file: File): void =>
    run(async () => {
      await actions.print.writeLogo(await dataUrlOf(file));
      setReads(reads + 1);
    });
  return (
    <>
      <Field label={t('settings.logo')} hint={t('settings.logoHint')}>
        <div className={styles.buttons}>
          <Button disabledFocusable={busy} onClick={() => picker.current?.click()}>
            {t('settings.chooseLogo')}
          </Button>
          {logo ? (
            <Button disabledFocusable={busy} onClick={takeAway}>
              {t('settings.removeLogo')}
            </Button>
          ) : null}
        </div>
      </Field>
      <input
        ref={picker}
        type="file"
        hidden
        accept="image/png,image/jpeg"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) keepFile(file);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      {logo ? (
        <Image className={styles.picture} alt={t('settings.logoAlt')} src={`data:${typeOf(logo)};base64,${logo}`} />
      ) : null}
      {failure}
    </>
  );
}

function typeOf(base64: string): string {
  return base64.startsWith('/9j/') ? 'image/jpeg' : 'image/png';
}

function dataUrlOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
}
