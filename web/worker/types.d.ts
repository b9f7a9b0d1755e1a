/** One version of the page: address from the folder, hash of the content. */
interface Release {
    version: string;
    files: [string, string][];
}
