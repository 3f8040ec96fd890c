package nl.mistervoip.privacy.identity.upload;

class InMemoryUploadsTest implements UploadsContract {
  private final InMemoryUploads uploads = new InMemoryUploads();

  @Override
  public Uploads uploads() {
    return uploads;
  }

  @Override
  public void send(UploadKey key, byte[] content) {
    uploads.put(key, content);
  }
}
