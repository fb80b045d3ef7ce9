/** Whether an address names its server or its kind (`https:`, `mailto:`); a drive letter is no kind. */
export const isForeign = (address: string) => /^([a-z][a-z\d+.-]+:|\/\/)/i.test(address.trim());
