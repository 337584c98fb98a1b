'use client'
import { useState } from 'react'
import { sendJson } from '#app/_form/send_json.ts'
import { Button, type ButtonLook } from '#app/_ui/button.tsx'
import { SIGN_IN_PATH } from '#core/address/paths.ts'

/** Ends the session and leaves for the sign-in page, with nothing of the workspace left in memory. */
export function SignOutButton({ look = 'quiet' }: { look?: ButtonLook }) {
  const [busy, setBusy] = useState(false)
  const signOut = async () => {
    setBusy(true)
    const sent = await sendJson('POST', '/api/auth/sign-out', {})
    if (sent.ok) window.location.assign(SIGN_IN_PATH)
    else setBusy(false)
  }
  return (
    <Button look={look} loading={busy} onClick={() => void signOut()}>
      Sign out
    </Button>
  )
}
