'use client'
import { useState } from 'react'
import { Button } from '../_ui/button.tsx'
import { ShareDialog } from './share_dialog.tsx'

/** Opens what makes and revokes the links to a published review. */
export function ShareButton({ period, timeZone }: { period: string; timeZone: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button look="secondary" onClick={() => setIsOpen(true)}>
        Share
      </Button>
      {isOpen && <ShareDialog period={period} timeZone={timeZone} onClose={() => setIsOpen(false)} />}
    </>
  )
}
