/** What is said where no answer came: whether the request arrived is not known. */
export const UNREACHABLE = 'Holdfast cannot be reached. Is it still running?'
