import {
  Button,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Subtitle2,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  DarkThemeRegular,
  DocumentAddRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  HistoryRegular,
  LocalLanguageRegular,
  PrintRegular,
} from '@fluentui/react-icons';
import { useRef, type ReactElement } from 'react';
import { download, openBlank, openFile, openSample } from '../desk/books';
import { EXCELS, THEMES, type Look } from '../desk/look';
import { About } from './About';
import { useTexts } from './speech';
import { COMPACT, NARROW } from './widths';
import { IconButton } from './IconButton';
import { useDesk, useDeskState } from './use-desk';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: {
    margin: 0,
    marginInlineEnd: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
    [`@media ${COMPACT}`]: { display: 'none' },
  },
  file: {
    // Takes what is left, however long the name is.
    flex: '1 1 0',
    minWidth: '60px',
    lineHeight: tokens.lineHeightBase400,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

/** The workbench's own bar: what it is, the workbook's file, language and theme. */
export function FileBar() {
  const t = useTexts();
  const desk = useDesk();
  const styles = useStyles();
  const { book } = useDeskState();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.bar}>
      <Subtitle2 as="h1" className={styles.title}>
        {t('workbench.title')}
      </Subtitle2>
      <About />
      <FileButton icon={<FolderOpenRegular />} name="open" onClick={() => picker.current?.click()} />
      <FileButton icon={<DocumentAddRegular />} name="new" onClick={() => void openBlank(desk, t)} />
      <FileButton icon={<DocumentTableRegular />} name="sample" onClick={() => void openSample(desk, t)} />
      <FileButton
        icon={<ArrowDownloadRegular />}
        name="download"
        disabled={!book}
        onClick={() => void download(desk)}
      />
      <FileButton
        icon={<PrintRegular />}
        name="print"
        disabled={!book}
        onClick={() => {
          // Where there is room for one alone, the pages are what is wanted.
          if (window.matchMedia(NARROW).matches) desk.showPane(false);
          desk.preview(true);
        }}
      />
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void openFile(desk, t, file);
          // The same file may be picked again.
          target.value = '';
        }}
      />
      <span className={styles.file} title={book?.model.name}>
        {book?.model.name}
      </span>
      <Choice icon={<HistoryRegular />} of="excel" values={EXCELS} />
      <Choice icon={<LocalLanguageRegular />} of="language" values={['zh', 'en']} />
      <Choice icon={<DarkThemeRegular />} of="theme" values={THEMES} />
    </header>
  );
}

interface FileButtonProps {
  readonly icon: ReactElement;
  readonly name: 'open' | 'new' | 'sample' | 'download' | 'print';
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function FileButton({ icon, name, disabled, onClick }: FileButtonProps) {
  const t = useTexts();
  return (
    <IconButton
      icon={icon}
      label={t(`workbench.${name}`)}
      hint={t(`workbench.${name}Hint`)}
      disabled={disabled}
      onClick={onClick}
    />
  );
}

type Choices = {
  [Name in keyof Look]: { readonly of: Name; readonly values: readonly Look[Name][]; readonly icon: ReactElement };
}[keyof Look];

/** A menu that changes one part of the look. */
function Choice({ of: part, values, icon }: Choices) {
  const t = useTexts();
  const desk = useDesk();
  const { look } = useDeskState();
  return (
    <Menu
      checkedValues={{ [part]: [look[part]] }}
      onCheckedValueChange={(_, { checkedItems }) => desk.wear({ ...look, [part]: checkedItems[0] })}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t(`workbench.${part}`)} relationship="label">
          <Button appearance="subtle" icon={icon} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {values.map((value) => (
            <MenuItemRadio key={value} name={part} value={value}>
              {t(`workbench.${part}.${value}` as 'workbench.language.zh')}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
