import { screenPath } from '#core/address/paths.ts'
import { ownAddress } from '../platform/config/own_address.ts'

/** @returns where the channels of a workspace are seen: what messages about a channel lead to. */
export const channelsUrl = (slug: string): string => `${ownAddress()}${screenPath(slug, { screen: 'channels' })}`
