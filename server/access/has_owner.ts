import { getPrisma } from '../platform/orm/client.ts'

/** @returns whether anybody can sign in; before that, every page leads to /welcome. */
export const hasOwner = async (): Promise<boolean> => (await getPrisma().user.findFirst({ select: { id: true } })) !== null
