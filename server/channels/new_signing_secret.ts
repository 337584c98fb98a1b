import { randomBytes } from 'node:crypto'

const SIGNING_BYTES = 24

/** @returns what webhooks are signed with, as Standard Webhooks writes it. */
export const newSigningSecret = (): string => `whsec_${randomBytes(SIGNING_BYTES).toString('base64')}`
