import { ScreenButton } from '../_links/screen_link.tsx'

/** On to the next page of a list, or back to its first. */
export function Pages({ params, nextCursor }: { params: URLSearchParams; nextCursor: string | null }) {
  const queryFor = (cursor: string | null) => {
    const next = new URLSearchParams(params)
    next.delete('cursor')
    if (cursor) next.set('cursor', cursor)
    return next.toString()
  }
  if (!nextCursor && !params.has('cursor')) return null
  return (
    <nav aria-label="Pages" className="mt-4 flex justify-end gap-2">
      {params.has('cursor') && (
        <ScreenButton look="secondary" to={{ screen: 'conversations' }} query={queryFor(null)}>
          First page
        </ScreenButton>
      )}
      {nextCursor && (
        <ScreenButton look="secondary" to={{ screen: 'conversations' }} query={queryFor(nextCursor)}>
          Next page
        </ScreenButton>
      )}
    </nav>
  )
}
