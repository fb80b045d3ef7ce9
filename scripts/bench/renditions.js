export async function measureRenditions() {}
