/**
 * Functions of the package that are not Excel's, or give something else than Excel, and why they are refused. A formula
 * with one of them shows #CALC! (or #NAME? where Excel has no such function) rather than a wrong number.
 */
export const refused: Readonly<Record<string, string>> = {
  CELL: 'CELL',
  CONVERT: 'CONVERT: the package has some units to seven digits only',
  BESSELI: 'BESSELI: the package gives seven digits only',
  BESSELJ: 'BESSELJ: the package gives seven digits only',
  BESSELK: 'BESSELK: the package gives seven digits only',
  BESSELY: 'BESSELY: the package gives seven digits only',
  'WORKDAY.INTL': 'WORKDAY.INTL: the package miscounts',
};

/** Functions Excel does not know: to it they are misspelt names. */
export const notExcel: ReadonlySet<string> = new Set([
  'ARRAY_CONSTRAIN',
  'FLATTEN',
  'EPOCHTODATE',
  'TO_DATE',
  'ISBETWEEN',
  'ISDATE',
  'ISEMAIL',
  'ISURL',
  'AVERAGE.WEIGHTED',
  'MARGINOFERROR',
  'ROUNDBANK',
  'REGEXMATCH',
  'CUBE',
  'COMPARE',
  'DIVIDED',
  'MINUS',
  'MULTIPLY',
  'PLUS',
]);

/** Functions of Excel's that nobody here calculates. */
export const notCalculatedFunctions: ReadonlySet<string> = new Set(
  `
  CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE ENCODEURL FILTERXML WEBSERVICE
  FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT GETPIVOTDATA IMAGE INFO PHONETIC RTD STOCKHISTORY
  GROUPBY PIVOTBY PERCENTOF TRIMRANGE TRANSLATE DETECTLANGUAGE PY REGEXTEST ISOMITTED AMORDEGRC CALL REGISTER.ID SQL.REQUEST
  FIELDVALUE EUROCONVERT`
    .trim()
    .split(/\s+/),
);
