/**
 * @param accept the header `accept` of the request.
 * @returns whether a browser opens a page, rather than an open page asking for another.
 */
export const asksForDocument = (accept: string | null): boolean => accept?.includes('text/html') ?? false
