/** Our functions as formulas call them: by a bare name or, in files that passed through other programs, a prefixed one. */
const CALL = /(?:^|[^\p{L}\p{N}_.])(?:_xldudf_)?WINDOW(?:SCORES?|GRADE|RANK|REASON|VERIFY)\s*\(/iu;
/** Texts and sheet names within a formula, in which a name calls nothing. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/gu;

/** Whether a cell's formula calls one of our functions. */
export function callsOurs(formula: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && CALL.test(formula.replace(QUOTED, '""'));
}
