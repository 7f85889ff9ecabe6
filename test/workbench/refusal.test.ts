import { newWorkbook } from '../../src/stand-in/files';
import { Person } from '../../src/stand-in/boot/person';
import { ValidationError } from '../../src/stand-in/model/rules/validation-types';
import { changeValidation } from '../../src/stand-in/model/rules/validations';
import { workbenchTexts } from '../../src/texts/workbench';
import { explainRefusal } from '../../src/workbench/page/desk/refusal';
import { renameSheet } from '../../src/stand-in/model/references/rename-sheet';

function refusalOf(change: () => void): unknown {
  try {
    change();
  } catch (error) {
    return error;
  }
  return undefined;
}

it('says why in the reader’s language', () => {
  const { model } = newWorkbook();
  model.addSheet('Log');
  const error = refusalOf(() => renameSheet(model.activeSheet, 'log'));
  expect(explainRefusal(error, workbenchTexts('zh'))).toBe('这一步没有做成，工作簿保持原样：已有同名的对象');
  expect(explainRefusal(error, workbenchTexts('en'))).toBe(
    'This was not done, and the workbook is as before: something of that name is there already',
  );
  expect(explainRefusal(new Error('?'), workbenchTexts('zh'))).toBe('工作台不支持这一步，工作簿保持原样。');
});

describe('a validation', () => {
  function sheetWith(style: 'Stop' | 'Warning' | 'Information', message = '') {
    const { model } = newWorkbook();
    const sheet = model.activeSheet;
    changeValidation(sheet, [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }], (before) => ({
      ...before,
      rule: { type: 'WholeNumber', operator: 'LessThan', formula1: '=10' },
      errorAlert: { showAlert: true, style, title: '', message },
    }));
    return { person: new Person(model, 'user'), value: () => sheet.cells.get(0, 0)?.value };
  }

  it('that stops says so with what was typed and where, and enters nothing', () => {
    const { person, value } = sheetWith('Stop', '不得超过 10');
    const refusal = refusalOf(() => person.type('A1', '50', 'later')) as ValidationError;
    expect(refusal.alert).toMatchObject({ style: 'Stop', message: '不得超过 10' });
    expect(refusal.entry).toEqual({ sheet: 'Sheet1', row: 0, column: 0, text: '50' });
    expect(value()).toBeUndefined();
  });

  it.each(['Warning', 'Information'] as const)('that is a %s enters nothing before it is answered', (style) => {
    const { person, value } = sheetWith(style);
    const question = refusalOf(() => person.type('A1', '50', 'later'));
    expect([question instanceof ValidationError, value()]).toEqual([true, undefined]);
    (question as ValidationError).enterAnyway();
    expect(value()).toBe(50);
    person.type('A1', '5', 'later');
    expect(value()).toBe(5);
  });

  it('does not look at what is pasted or cleared', () => {
    const { person, value } = sheetWith('Stop');
    person.type('A1', [['50']]);
    expect(value()).toBe(50);
    person.clear('A1');
    expect(value() ?? '').toBe('');
  });
});
