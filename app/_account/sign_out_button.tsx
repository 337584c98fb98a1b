'use client'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { signOut } from './sign_out.ts'

/** Signs out, and shows that it is under way. */
export function SignOutButton() {
  const [busy, setBusy] = useState(false)
  const press = async () => {
    setBusy(true)
    if (!(await signOut())) setBusy(false)
  }
  return (
    <Button look="quiet" loading={busy} onClick={() => void press()} title="Sign out" className="max-sm:size-9 max-sm:px-0">
      <span className="max-sm:sr-only">Sign out</span>
      <svg aria-hidden="true" viewBox="0 0 16 16" className="mx-auto size-4 sm:hidden" fill="none" stroke="currentColor">
        <path d="M6.5 2.5h-4v11h4M10 5l3 3-3 3M13 8H6" strokeWidth="1.4" />
      </svg>
    </Button>
  )
}
