export type PageParams = Promise<Record<string, string | string[] | undefined>>

/** @returns what Next read from an address, as the platform's own type. */
export async function paramsOf(searchParams: PageParams): Promise<URLSearchParams> {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(await searchParams)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) params.append(name, one)
  }
  return params
}
