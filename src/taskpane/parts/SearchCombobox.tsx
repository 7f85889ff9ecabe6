import { Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState } from 'react';

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
  box: { minWidth: 0 },
  detail: { color: tokens.colorNeutralForeground2 },
});

interface SearchComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly error?: string;
  /** The chosen one's value; '' for none. */
  readonly chosen: string;
  readonly choices: readonly Choice[];
  /** What fits nothing is said in these words. */
  readonly nothing: string;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (value: string) => void;
}

/** A box to type into and choose from what fits. */
export function SearchCombobox(props: SearchComboboxProps) {
  const { label, placeholder, error, chosen, choices, nothing, onSearch, onChoose } = props;
  const styles = useStyles();
  // While somebody types the box holds what is typed, else what is chosen.
  const [typed, setTyped] = useState<string>();
  const [chosenText, setChosenText] = useState('');
  return (
    <Field label={label} required validationMessage={error}>
      <Combobox
        className={styles.box}
        placeholder={placeholder}
        value={typed ?? (chosen === '' ? '' : chosenText)}
        selectedOptions={chosen === '' ? [] : [chosen]}
        onChange={({ target }) => {
          setTyped(target.value);
          onSearch(target.value);
        }}
        onOptionSelect={(_, { optionValue, optionText }) => {
          setTyped(undefined);
          setChosenText(optionText ?? '');
          onChoose(optionValue ?? '');
          onSearch('');
        }}
        onBlur={() => {
          setTyped(undefined);
          onSearch('');
        }}
      >
        {choices.slice(0, LISTED).map(({ value, text, detail }) => (
          <Option key={value} value={value} text={text}>
            <span>
              {text}
              {detail === undefined ? null : <span className={styles.detail}> {detail}</span>}
            </span>
          </Option>
        ))}
        {choices.length === 0 ? (
          <Option key="nothing" value="" text={nothing} disabled>
            {nothing}
          </Option>
        ) : null}
      </Combobox>
    </Field>
  );
}
