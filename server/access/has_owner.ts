import { getPrisma } from '../platform/orm/client.ts'

let isKnown = false

/** @returns whether anybody can sign in; before that, every page leads to /welcome. */
export const hasOwner = async (): Promise<boolean> => (await getPrisma().user.findFirst({ select: { id: true } })) !== null

/**
 * As `hasOwner`, for what strangers can ask as often as they like: an owner who was seen once is remembered, since nothing removes
 * the last one. So who is not signed in costs no connection to Postgres, of which they could otherwise hold all.
 */
export async function knowsOwner(): Promise<boolean> {
  isKnown ||= await hasOwner()
  return isKnown
}
