import { oldAddress } from '#app/_http/old_address.ts'

export const GET = oldAddress
