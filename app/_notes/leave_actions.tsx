'use client'
import { Button } from '../_ui/button.tsx'

/** Asks before what was typed is lost; Enter, and Escape once more, go on with it. */
export function LeaveActions({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <>
      <p role="alert" className="mr-auto self-center max-sm:basis-full text-sm font-medium text-ink">
        Discard what you wrote?
      </p>
      <Button look="danger" onClick={onLeave}>
        Discard
      </Button>
      <Button autoFocus look="secondary" onClick={onStay}>
        Keep writing
      </Button>
    </>
  )
}
