// 5. The guide tells about a meeting on a phone that has lost its network: kept, sent once, and truthfully said.
export async function lostNetwork() {}
