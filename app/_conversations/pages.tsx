import { LinkButton } from '../_ui/button.tsx'

/** On to the next page of a list, or back to its first. */
export function Pages({ params, nextCursor }: { params: URLSearchParams; nextCursor: string | null }) {
  const hrefOf = (cursor: string | null) => {
    const next = new URLSearchParams(params)
    next.delete('cursor')
    if (cursor) next.set('cursor', cursor)
    return `/conversations?${next}`
  }
  if (!nextCursor && !params.has('cursor')) return null
  return (
    <nav aria-label="Pages" className="mt-4 flex justify-end gap-2">
      {params.has('cursor') && (
        <LinkButton look="secondary" href={hrefOf(null)}>
          First page
        </LinkButton>
      )}
      {nextCursor && (
        <LinkButton look="secondary" href={hrefOf(nextCursor)}>
          Next page
        </LinkButton>
      )}
    </nav>
  )
}
