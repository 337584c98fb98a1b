import { END } from '#core/conversation/order.ts'
import { ScreenButton } from '../_links/screen_link.tsx'
import { atFirstPage, atPage, hasPlace } from '../_view/params.ts'
import { type ListPage, pageWords } from './page_words.ts'

/** Which of the list is shown, and the ways to its other pages. */
export function Pages({ params, page }: { params: URLSearchParams; page: ListPage }) {
  const { previousCursor, nextCursor } = page
  const words = pageWords(page)
  const linkTo = (query: URLSearchParams) => ({
    look: 'secondary' as const,
    to: { screen: 'conversations' as const },
    query: query.toString(),
  })
  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      {/* Another page is another list to a screen reader: it hears which. */}
      <p role="status" className="text-sm text-ink-default tabular-nums" data-testid="page-words">
        {words}
      </p>
      {(hasPlace(params) || nextCursor) && (
        <nav aria-label="Pages" className="flex flex-wrap gap-2">
          {hasPlace(params) && <ScreenButton {...linkTo(atFirstPage(params))}>First page</ScreenButton>}
          {previousCursor && <ScreenButton {...linkTo(atPage(params, 'before', previousCursor))}>Previous page</ScreenButton>}
          {nextCursor && <ScreenButton {...linkTo(atPage(params, 'after', nextCursor))}>Next page</ScreenButton>}
          {nextCursor && <ScreenButton {...linkTo(atPage(params, 'before', END))}>Last page</ScreenButton>}
        </nav>
      )}
    </div>
  )
}
