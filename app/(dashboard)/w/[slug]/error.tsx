'use client'
import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'

/** What nobody expected, e.g. the database is away: the frame stays, the page can be tried again. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Callout
      tone="bad"
      live
      title="This page could not be loaded."
      action={
        <Button look="secondary" onClick={reset}>
          Try again
        </Button>
      }
    >
      The server could not read what it needs; its log says why{error.digest ? ` (${error.digest})` : ''}. Nothing was lost.
    </Callout>
  )
}
