'use client'
import { useState } from 'react'
import { sendJson } from '#app/_form/send_json.ts'
import { Button } from '#app/_ui/button.tsx'
import { SIGN_IN_PATH } from '#core/address/paths.ts'

/** Ends the session and leaves for the sign-in page, with nothing of the workspace left in memory. */
export function SignOutButton() {
  const [busy, setBusy] = useState(false)
  const signOut = async () => {
    setBusy(true)
    const sent = await sendJson('POST', '/api/auth/sign-out', {})
    if (sent.ok) window.location.assign(SIGN_IN_PATH)
    else setBusy(false)
  }
  return (
    <Button look="quiet" loading={busy} onClick={() => void signOut()} title="Sign out" className="max-sm:size-9 max-sm:px-0">
      <span className="max-sm:sr-only">Sign out</span>
      <svg aria-hidden="true" viewBox="0 0 16 16" className="mx-auto size-4 sm:hidden" fill="none" stroke="currentColor">
        <path d="M6.5 2.5h-4v11h4M10 5l3 3-3 3M13 8H6" strokeWidth="1.4" />
      </svg>
    </Button>
  )
}
