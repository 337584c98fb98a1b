/** Of the headings of a note, which stands in a card: that has the second. */
export type NoteLevel = 3 | 4 | 5 | 6

const FIRST = 3
const LAST = 6

/**
 * @param written the levels of a note's headings as its author wrote them, 1 to 6, in their order.
 * @returns the level of each on the page: the widest that occurs has the third, the next that occurs the fourth, and none is more
 * than one below the heading before it. Who hears the page goes from one to the next, and a level left out looks like a heading missed.
 */
export function headingLevels(written: readonly number[]): NoteLevel[] {
  const occurring = [...new Set(written)].sort((a, b) => a - b)
  let before = FIRST - 1
  return written.map((level) => {
    before = Math.min(FIRST + occurring.indexOf(level), before + 1, LAST)
    return before as NoteLevel
  })
}

/** What of a Markdown tree matters here. */
interface MarkdownNode {
  type: string
  depth?: number
  children?: MarkdownNode[]
}

/** A plugin of remark: the headings of a note get the levels of `headingLevels`. */
export const remarkHeadingLevels = () => (tree: MarkdownNode) => {
  const headings = headingsIn(tree)
  const levels = headingLevels(headings.map(({ depth = 1 }) => depth))
  for (const [index, heading] of headings.entries()) heading.depth = levels[index]
}

const headingsIn = (node: MarkdownNode): MarkdownNode[] => [
  ...(node.type === 'heading' ? [node] : []),
  ...(node.children ?? []).flatMap(headingsIn),
]
