/** How a list goes, by when what it lists was. */
export const ORDERS = ['newest', 'oldest'] as const
export type Order = (typeof ORDERS)[number]

/** What `before` says for the last page of a list. */
export const END = 'end'
