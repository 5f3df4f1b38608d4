/** What work comes to within `ms`; `undefined` where it fails or takes longer. It goes on in any case. */
export async function within<T>(work: () => Promise<T>, ms: number): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<T | undefined>();
  const timer = setTimeout(() => resolve(undefined), ms);
  work().then(resolve, () => resolve(undefined));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}
