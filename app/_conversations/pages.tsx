import { ScreenButton } from '../_links/screen_link.tsx'
import { hasCursor, withCursor } from '../_view/params.ts'

/** On to the next page of a list, or back to its first. */
export function Pages({ params, nextCursor }: { params: URLSearchParams; nextCursor: string | null }) {
  const isFirst = !hasCursor(params)
  if (!nextCursor && isFirst) return null
  const linkTo = (cursor: string | null) => ({
    look: 'secondary' as const,
    to: { screen: 'conversations' as const },
    query: withCursor(params, cursor).toString(),
  })
  return (
    <nav aria-label="Pages" className="mt-4 flex justify-end gap-2">
      {!isFirst && <ScreenButton {...linkTo(null)}>First page</ScreenButton>}
      {nextCursor && <ScreenButton {...linkTo(nextCursor)}>Next page</ScreenButton>}
    </nav>
  )
}
