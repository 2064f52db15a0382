/** Where the server keeps a flow. */
export const flowPath = (id: string): string => `/api/flows/${encodeURIComponent(id)}`;
