'use client'
import { Button } from '../_ui/button.tsx'
import { PRESENT_EVENT } from './presented.ts'

/** Begins to present the sections below (`Presenter`). */
export function PresentButton() {
  return (
    <span className="max-sm:hidden print:hidden">
      <Button look="secondary" onClick={() => window.dispatchEvent(new Event(PRESENT_EVENT))}>
        Present
      </Button>
    </span>
  )
}
