/** Postgres holds no NUL, and a lone surrogate has no UTF-8: both would change the text on its way. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

export const STORABLE = 'must be well-formed Unicode without NUL'
