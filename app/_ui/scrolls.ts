/** The props of what scrolls by itself: it must be reachable by keyboard, and not every browser sees to that. */
export const SCROLLS = { tabIndex: 0 }
