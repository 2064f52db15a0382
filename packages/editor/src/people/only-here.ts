const HERE = /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/;

/** Whether a link leads to the computer it is opened on, so that nobody can open it elsewhere. */
export function onlyHere(link: string): boolean {
  try {
    return HERE.test(new URL(link).hostname);
  } catch {
    return false;
  }
}
