/** Words of the language cannot name an export. */
const RESERVED =
  /^(?:await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|import|in|instanceof|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/;

/** Name of the export of a node type's folder, as the list of node types expects it: `hen-gio` → `henGio`. */
export function camel(name: string): string {
  const joined = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return RESERVED.test(joined) ? `${joined}Node` : joined;
}

/** A name that folders, exports and flow files can bear. */
export const isName = (name: string): boolean =>
  /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name) && name.length <= 40;
