/** @returns whether an error says all that a hint does: `A password has at least 12 characters.` says `At least 12 characters.` */
export const isSaidBy = (hint: string, error: string | undefined): boolean => bare(error ?? '').includes(bare(hint))

const bare = (text: string): string => text.toLowerCase().replace(/\.$/, '')
