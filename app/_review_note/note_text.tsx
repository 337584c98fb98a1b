import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { SCROLLS } from '../_ui/scrolls.ts'
import { remarkHeadingLevels } from './heading_levels.ts'

const WIDEST = 'text-base font-semibold text-ink'

/** Pictures of other sites are a link to them: a page loads nothing from elsewhere. */
const PARTS: Components = {
  // No author's: it stands above the footnotes.
  h2: ({ children }) => <h3 className={WIDEST}>{children}</h3>,
  h3: ({ children }) => <h3 className={WIDEST}>{children}</h3>,
  h4: ({ children }) => <h4 className="font-semibold text-ink">{children}</h4>,
  h5: ({ children }) => <h5 className="font-semibold text-ink">{children}</h5>,
  h6: ({ children }) => <h6 className="font-medium text-ink">{children}</h6>,
  a: ({ href, children }) => <NoteLink href={href}>{children}</NoteLink>,
  img: ({ src, alt }) => <NoteLink href={typeof src === 'string' ? src : undefined}>{alt || 'picture'}</NoteLink>,
  strong: ({ children }) => <strong className="font-semibold text-ink">{children}</strong>,
  // What is to be ticked has a box in the place of its dot.
  ul: ({ children, className = '' }) => (
    <ul className={className.includes('contains-task-list') ? 'space-y-1' : 'list-disc space-y-1 pl-5'}>{children}</ul>
  ),
  ol: ({ children, start }) => (
    <ol start={start} className="list-decimal space-y-1 pl-5">
      {children}
    </ol>
  ),
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? 'done' : 'to do'} className="mr-1">
      {checked ? '☑' : '☐'}
    </span>
  ),
  blockquote: ({ children }) => <blockquote className="border-l-2 border-line-strong pl-3">{children}</blockquote>,
  hr: () => <hr className="border-line" />,
  code: ({ children }) => <code className="rounded-sm bg-surface-muted px-1 font-mono text-[0.9em] text-ink">{children}</code>,
  pre: ({ children }) => <pre className="rounded-tremor-default bg-surface-muted p-3 whitespace-pre-wrap">{children}</pre>,
  table: ({ children }) => (
    <section className="relative overflow-x-auto" aria-label="Table" {...SCROLLS}>
      <table className="border-collapse">{children}</table>
    </section>
  ),
  th: ({ children }) => <th className="border border-line px-2 py-1 text-left font-medium text-ink">{children}</th>,
  td: ({ children }) => <td className="border border-line px-2 py-1">{children}</td>,
}

/** What is no address of the web or of a mail has lost its address in `react-markdown` already. */
function NoteLink({ href, children }: { href: string | undefined; children: React.ReactNode }) {
  if (!href) return <>{children}</>
  return (
    <a href={href} rel="noopener noreferrer nofollow" target="_blank" className="text-accent underline">
      {children}
    </a>
  )
}

/** Markdown that people wrote, as elements: HTML in it is text, and a link leads to the web or a mail alone. */
export const NoteText = ({ text }: { text: string }) => (
  <div className="space-y-3 text-sm text-ink-emphasis wrap-anywhere">
    <Markdown remarkPlugins={[remarkGfm, remarkHeadingLevels]} components={PARTS}>
      {text}
    </Markdown>
  </div>
)
