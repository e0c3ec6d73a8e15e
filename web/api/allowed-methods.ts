interface Route {
  readonly method: string;
  readonly path: string;
}

/** The methods an address has, if it is one: whoever uses another is told which. */
export function allowedMethods(routes: readonly Route[], path: string): readonly string[] {
  const methods = routes
    .filter(({ method, path: pattern }) => method !== 'ALL' && pattern !== '*' && fits(pattern, path))
    .map(({ method }) => method);
  return [...new Set(methods)].sort();
}

function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part.startsWith(':') || part === given[index])
  );
}
