/** Of an address: which saved view it began with. What it shows is what the rest of it says. */
export const VIEW_PARAM = 'view'
