'use client'
import { sharedAddress } from '#core/address/paths.ts'
import { CopyButton } from './copy_button.tsx'

/** Copies the address of the page with all that it shows; read when it is pressed, not when it is drawn. */
export const CopyLink = () => (
  <CopyButton text={() => sharedAddress(window.location.href)} label="Copy link" byHand="Copy it from the address bar" />
)
