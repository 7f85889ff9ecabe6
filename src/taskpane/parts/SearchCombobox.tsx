import { Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { Words } from './Words';
import { useTexts } from '../language';

/** One thing to be chosen. */
export interface Choice {
  readonly value: string;
  /** What stands in the box once it is chosen. */
  readonly text: string;
  /** What the list says beside it. */
  readonly detail?: string;
}

/** So many are listed; more are found by typing. */
const LISTED = 30;

const useStyles = makeStyles({
  // As wide as every other field; by itself it is as wide as its own text box.
  box: { width: '100%', minWidth: 0 },
  input: { textOverflow: 'ellipsis' },
  detail: { color: tokens.colorNeutralForeground2 },
});

interface SearchComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly error?: string;
  /** Said of what is chosen, which may be meant all the same. */
  readonly remark?: string;
  /** The chosen one's value; '' for none. */
  readonly chosen: string;
  /** What stands in the box for it. */
  readonly chosenText: string;
  readonly choices: readonly Choice[];
  /** What fits nothing is said in these words. */
  readonly nothing: string;
  readonly onSearch: (text: string) => void;
  /** '' where what was chosen is not any more. */
  readonly onChoose: (value: string) => void;
}

/** A box to type into and choose from what fits. */
export function SearchCombobox(props: SearchComboboxProps) {
  const { label, placeholder, error, remark, chosen, chosenText, choices, nothing, onSearch, onChoose } = props;
  const t = useTexts();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  // While somebody types, and until something is chosen, the box holds what is typed.
  const [typed, setTyped] = useState<string>();

  function choose(value: string): void {
    setTyped(undefined);
    onChoose(value);
    onSearch('');
  }

  /** Whoever typed all of what is meant, and goes on, has chosen it. */
  function leave(): void {
    if (typed === undefined || chosen !== '') return;
    const [only, another] = choices.filter(({ text }) => text.trim() === typed.trim());
    if (only && !another) choose(only.value);
    else if (typed.trim() === '') setTyped(undefined);
  }

  return (
    <Field
      label={label}
      required
      validationMessage={error ?? remark}
      validationState={error === undefined && remark !== undefined ? 'warning' : undefined}
    >
      <div onKeyDownCapture={keepFromInputMethod}>
        <Combobox
          className={styles.box}
          placeholder={placeholder}
          input={{ className: styles.input }}
          open={isOpen}
          onOpenChange={(_, { open }) => setOpen(open)}
          // For the mouse; the keyboard opens the list from the box.
          expandIcon={{ 'aria-label': t('pane.openList', { label }), tabIndex: -1 }}
          value={typed ?? (chosen === '' ? '' : chosenText)}
          selectedOptions={chosen === '' ? [] : [chosen]}
          onChange={({ target }) => {
            setTyped(target.value);
            onSearch(target.value);
            // Not every text comes from keys that open the list: an input method's does not.
            setOpen(true);
          }}
          onOptionSelect={(_, { optionValue }) => {
            // Without an option: what is typed is no longer what was chosen.
            if (optionValue === undefined) onChoose('');
            else choose(optionValue);
          }}
          onBlur={leave}
        >
          {choices.slice(0, LISTED).map(({ value, text, detail }) => (
            <Option key={value} value={value} text={text}>
              <span>
                {text}
                {detail === undefined ? null : (
                  <span className={styles.detail}>
                    {' '}
                    <Words>{detail}</Words>
                  </span>
                )}
              </span>
            </Option>
          ))}
          {choices.length === 0 ? (
            <Option key="nothing" value="" text={nothing} disabled>
              {nothing}
            </Option>
          ) : null}
        </Combobox>
      </div>
    </Field>
  );
}

/** The code of a key that an input method takes, where a browser does not say that it is composing. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Enter and the arrows in the middle of a word are an input method's, not the list's. */
function keepFromInputMethod(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD) event.stopPropagation();
}
